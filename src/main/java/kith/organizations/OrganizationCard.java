package kith.organizations;

import gg.jte.Content;
import kith.shell.Screen;

/** A card on the record of an organization, contributed by the module whose rows it shows. */
public interface OrganizationCard {

    /** Where it stands among the others. */
    int position();

    Content content(OrganizationId organization, Screen screen);
}
