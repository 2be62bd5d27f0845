package kith.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.Optional;
import kith.sql.Database;
import kith.sql.Sql;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pictures of people and organizations. What is kept is drawn anew, so neither the place a photograph was taken at nor
 * anything that runs comes with it. Who may see and change one is for the module to say that asks.
 */
@Component
public class Pictures {

    /** The most bytes that are looked at. */
    public static final long LARGEST = 20L * 1024 * 1024;

    /** Twice the side of the largest avatar, for screens with small points, and some more. */
    private static final int SIDE = 192;

    private final Database db;
    private final MediaTypes mediaTypes;
    private final Thumbnails thumbnails;

    Pictures(Database db, MediaTypes mediaTypes, Thumbnails thumbnails) {
        this.db = db;
        this.mediaTypes = mediaTypes;
        this.thumbnails = thumbnails;
    }

    /** The number of the picture, another one for each new picture; empty when there is none. */
    public Optional<Long> of(Portrayed portrayed) {
        return db.sql(Sql.lines(Sql.of("select id from picture where"), portrayed.shown()))
                .query(Long.class)
                .optional();
    }

    public Optional<byte[]> png(Portrayed portrayed) {
        return db.sql(Sql.lines(Sql.of("select png from picture where"), portrayed.shown()))
                .query((row, index) -> row.getBytes(1))
                .optional();
    }

    /** Takes the place of the picture before, within the transaction under way; {@code false} for what is no picture. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean replace(Portrayed portrayed, String name, long size, Content content) throws IOException {
        Optional<byte[]> png = size > LARGEST ? Optional.empty() : drawn(name, content);
        if (png.isEmpty()) {
            return false;
        }
        remove(portrayed);
        db.sql(
                        "insert into picture (person_id, organization_id, png) values (?, ?, ?)",
                        portrayed.personId(),
                        portrayed.organizationId(),
                        png.get())
                .update();
        return true;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(Portrayed portrayed) {
        db.sql(Sql.lines(Sql.of("delete from picture where"), portrayed.shown()))
                .update();
    }

    private Optional<byte[]> drawn(String name, Content content) throws IOException {
        try (BufferedInputStream bytes = MediaTypes.buffered(content.open())) {
            return thumbnails.of(mediaTypes.detect(bytes, name), content, SIDE);
        }
    }
}
