package kith.bans;

import java.util.Set;

/** The addresses the helpdesk itself writes from and reads at, in lower case. Contributed by whoever knows some. */
public interface OwnAddresses {

    Set<String> own();
}
