package kith.people.web;

import kith.people.MergedAway;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Leads from a record that was merged away to the one that stands for it. */
@ControllerAdvice
class MergedAwayRedirect {

    @ExceptionHandler
    ResponseEntity<Void> merged(MergedAway e) {
        return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                .header("Location", "/agent/users/" + e.survivor())
                .build();
    }
}
