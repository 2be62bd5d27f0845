package kith.imports;

import kith.people.EmailAddress;

/** The parser of an import's rows. */
final class RowParsing {

    private RowParsing() {}

    static RowParser of(PeopleImport read) {
        CellParser cells = new CellParser(typed -> EmailAddress.parse(typed).map(EmailAddress::text), null);
        return new RowParser(read.knownMapping(), cells, read.options().mode() == ImportOptions.Mode.OVERWRITE);
    }
}
