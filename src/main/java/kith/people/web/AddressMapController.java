package kith.people.web;

import java.util.HashMap;
import java.util.Map;
import kith.access.NotFound;
import kith.access.Permission;
import kith.access.Viewer;
import kith.geo.Maps;
import kith.people.ContactKind;
import kith.people.ContactOwner;
import kith.people.ContactPoint;
import kith.people.ContactPoint.Place;
import kith.people.ContactPoints;
import kith.people.PostalAddress;
import kith.shell.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Shows where a postal address is about: in a small card, and on a page of its own for a browser without script. */
@Controller
@RequestMapping({
    "/agent/users/{id:\\d{1,18}}/contacts/address/{entry:\\d{1,18}}/map",
    "/agent/organizations/{id:\\d{1,18}}/contacts/address/{entry:\\d{1,18}}/map"
})
class AddressMapController {

    private final ContactPoints contacts;
    private final Maps maps;

    AddressMapController(ContactPoints contacts, Maps maps) {
        this.contacts = contacts;
        this.maps = maps;
    }

    @GetMapping
    ModelAndView show(@PathVariable long id, @PathVariable long entry, Viewer viewer, Screen screen) {
        return answer("people/web/map_page", id, entry, viewer, screen);
    }

    @GetMapping("/peek")
    ModelAndView peek(@PathVariable long id, @PathVariable long entry, Viewer viewer, Screen screen) {
        return answer(screen.fragment() ? "people/web/map" : "people/web/map_page", id, entry, viewer, screen);
    }

    private ModelAndView answer(String template, long id, long entry, Viewer viewer, Screen screen) {
        viewer.require(Permission.USERS_LIST);
        ContactOwner owner = ContactsController.owner(id, screen);
        contacts.mayEdit(owner, viewer);
        ContactPoint point = contacts.get(owner, ContactKind.ADDRESS, entry);
        if (!(point instanceof Place place)) {
            throw new NotFound("address " + entry);
        }
        PostalAddress address = place.address();
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("address", address);
        model.put("record", ContactsView.record(owner));
        model.put(
                "drawing",
                maps.of(address.country(), address.state(), address.city()).orElse(null));
        return new ModelAndView(template, model);
    }
}
