package kith.admin.web;

import kith.access.Permission;
import kith.access.Viewer;
import kith.admin.WaitingJobs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where administration begins, and the work in the background. */
@Controller
class AdminController {

    private final WaitingJobs jobs;

    AdminController(WaitingJobs jobs) {
        this.jobs = jobs;
    }

    @GetMapping("/agent/admin")
    String start(Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        return "admin/web/start";
    }

    @GetMapping("/agent/admin/jobs")
    ModelAndView jobs(Viewer viewer) {
        return new ModelAndView("admin/web/jobs").addObject("jobs", jobs.list(viewer));
    }
}
