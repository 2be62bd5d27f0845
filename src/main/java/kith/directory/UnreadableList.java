package kith.directory;

import java.io.Serial;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;

/** The address asks for a list that does not exist: an unknown order, column or value; answered with 400. */
public class UnreadableList extends RuntimeException implements ErrorResponse {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final String value;

    UnreadableList(String parameter, String value) {
        super("unreadable parameter " + parameter);
        this.parameter = parameter;
        this.value = value;
    }

    @Override
    public HttpStatusCode getStatusCode() {
        return HttpStatus.BAD_REQUEST;
    }

    @Override
    public ProblemDetail getBody() {
        return ProblemDetail.forStatus(HttpStatus.BAD_REQUEST);
    }

    /** The parameter of the address that cannot be read. */
    public String parameter() {
        return parameter;
    }

    /** What was given, shortened. */
    public String value() {
        return value.length() <= 40 ? value : value.substring(0, 40) + "…";
    }
}
