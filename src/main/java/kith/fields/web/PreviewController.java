package kith.fields.web;

import static kith.fields.web.DesignerController.ADDRESS;
import static kith.fields.web.DesignerController.subject;

import kith.access.Permission;
import kith.access.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows a field as it will look while it is still being typed. */
@Controller
class PreviewController {

    @PostMapping(ADDRESS + "/preview")
    ModelAndView show(
            @PathVariable String subject, @RequestParam MultiValueMap<String, String> parameters, Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        return new ModelAndView("fields/web/preview")
                .addObject("preview", Preview.of(subject(subject), new DraftForm(parameters).draft(), viewer));
    }
}
