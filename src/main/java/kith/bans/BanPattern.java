package kith.bans;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import kith.people.EmailAddress;

/** What a ban is on, read from what somebody typed. */
sealed interface BanPattern {

    /** How it is written on pages; two bans on the same thing are written the same. */
    String text();

    /** One address. */
    record OfAddress(EmailAddress address) implements BanPattern {

        @Override
        public String text() {
            return address.key();
        }
    }

    /** Every address of a domain; a {@code *} stands for anything, dots too. */
    record OfDomain(String text) implements BanPattern {}

    /** Computers, in the notation of RFC 4632 §3.1 and RFC 4291 §2.3: {@code 192.0.2.0/24}. */
    record OfNetwork(String text) implements BanPattern {}

    /** A domain has a dot, and something beside dots and stars on which it can be told apart. */
    Pattern DOMAIN = Pattern.compile("(?=.*[\\p{L}\\p{N}].*[\\p{L}\\p{N}])[\\p{L}\\p{N}*-]*(\\.[\\p{L}\\p{N}*-]+)+");

    Pattern NETWORK = Pattern.compile("([0-9.]{7,15}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*)(/([0-9]{1,3}))?");

    /** Narrower prefixes than these would shut out whole parts of the world. */
    int WIDEST_IPV4 = 8;

    int WIDEST_IPV6 = 20;

    static Optional<BanPattern> parse(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        if (text.length() > 254) {
            return Optional.empty();
        }
        if (NETWORK.matcher(text).matches()) {
            return network(text);
        }
        int at = text.indexOf('@');
        String local = at < 0 ? "" : text.substring(0, at);
        if (local.isEmpty() || local.equals("*")) {
            String domain = text.substring(at + 1);
            return DOMAIN.matcher(domain).matches() ? Optional.of(new OfDomain(domain)) : Optional.empty();
        }
        return EmailAddress.parse(text).map(OfAddress::new);
    }

    private static Optional<BanPattern> network(String text) {
        int slash = text.indexOf('/');
        try {
            byte[] address = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash))
                    .getAddress();
            int bits = address.length * 8;
            int prefix = slash < 0 ? bits : Integer.parseInt(text.substring(slash + 1));
            if (prefix > bits || prefix < (bits == 32 ? WIDEST_IPV4 : WIDEST_IPV6)) {
                return Optional.empty();
            }
            for (int bit = prefix; bit < bits; bit++) {
                address[bit / 8] &= (byte) ~(0x80 >> bit % 8);
            }
            return Optional.of(new OfNetwork(InetAddress.getByAddress(address).getHostAddress() + "/" + prefix));
        } catch (IllegalArgumentException | java.net.UnknownHostException notAnAddress) {
            return Optional.empty();
        }
    }
}
