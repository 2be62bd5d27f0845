package kith.imports;

import kith.people.EmailAddress;

/** The parser of an import's rows. */
final class RowParsing {

    private RowParsing() {}

    static RowParser of(Mapping mapping) {
        CellParser cells = new CellParser(typed -> EmailAddress.parse(typed).map(EmailAddress::text), null);
        return new RowParser(mapping, cells);
    }
}
