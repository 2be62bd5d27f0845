package kith.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.Set;
import kith.files.StoreOutcome.Empty;
import kith.files.StoreOutcome.Stored;
import kith.files.StoreOutcome.TooLarge;
import kith.files.StoreOutcome.TypeRefused;
import kith.settings.Settings;
import kith.settings.SettingsStore;
import kith.sql.Database;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;

/** Keeps files in pieces. Who may see one is for the module to say that refers to it. */
@Component
public class Files {

    private static final int CHUNK = 256 * 1024;

    private final Database db;
    private final MediaTypes mediaTypes;
    private final Thumbnails thumbnails;
    private final SettingsStore settings;
    private final long largest;
    private final Set<String> refused;

    Files(
            Database db,
            MediaTypes mediaTypes,
            Thumbnails thumbnails,
            SettingsStore settings,
            @Value("${kith.files.largest}") DataSize largest,
            @Value("${kith.files.refused}") Set<String> refused) {
        this.db = db;
        this.mediaTypes = mediaTypes;
        this.thumbnails = thumbnails;
        this.settings = settings;
        this.largest = largest.toBytes();
        this.refused = Set.copyOf(refused);
    }

    /** The most bytes a file may have. */
    public long largest() {
        return largest(settings.now());
    }

    /** The most bytes that can be allowed. */
    public long bound() {
        return largest;
    }

    /** The media types that are refused whatever is set. */
    public Set<String> alwaysRefused() {
        return refused;
    }

    /** How many files a record or a message may have. */
    public int most() {
        return settings.now().mostFiles();
    }

    private long largest(Settings now) {
        return Math.min(largest, now.largestFile());
    }

    /**
     * Stores a file within the transaction under way.
     *
     * @param name only helps to tell kinds of the same bytes apart
     * @param size what the sender says; the bytes are counted all the same
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public StoreOutcome store(String name, long size, Content content) throws IOException {
        Settings now = settings.now();
        long most = largest(now);
        if (size > most) {
            return new TooLarge(most);
        }
        try (BufferedInputStream bytes = MediaTypes.buffered(content.open())) {
            String mediaType = mediaTypes.detect(bytes, name);
            if (refused.contains(mediaType) || now.refusedTypes().contains(mediaType)) {
                return new TypeRefused(mediaType);
            }
            return store(mediaType, bytes, content, most);
        }
    }

    private StoreOutcome store(String mediaType, InputStream bytes, Content content, long most) throws IOException {
        long id = db.sql("insert into stored_file (media_type, size, sha256) values (?, 0, '') returning id", mediaType)
                .query(Long.class)
                .single();
        MessageDigest digest = sha256();
        long size = copy(id, bytes, digest, most);
        if (size == 0 || size > most) {
            delete(id);
            return size == 0 ? new Empty() : new TooLarge(most);
        }
        Optional<byte[]> thumbnail = thumbnails.of(mediaType, content);
        db.sql(
                        "update stored_file set size = ?, sha256 = ?, thumbnail = ? where id = ?",
                        size,
                        digest.digest(),
                        thumbnail.orElse(null),
                        id)
                .update();
        return new Stored(new StoredFile(id, mediaType, size, thumbnail.isPresent()));
    }

    /** Stops as soon as there is more than may be. */
    private long copy(long id, InputStream bytes, MessageDigest digest, long most) throws IOException {
        long size = 0;
        byte[] chunk = bytes.readNBytes(CHUNK);
        for (int number = 0; chunk.length > 0 && size <= most; number++) {
            db.sql("insert into stored_file_chunk (file_id, number, bytes) values (?, ?, ?)", id, number, chunk)
                    .update();
            digest.update(chunk);
            size += chunk.length;
            chunk = bytes.readNBytes(CHUNK);
        }
        return size;
    }

    /** Writes the content, a piece at a time. */
    public void write(StoredFile file, OutputStream to) throws IOException {
        long pieces = (file.size() + CHUNK - 1) / CHUNK;
        for (int number = 0; number < pieces; number++) {
            to.write(db.sql("select bytes from stored_file_chunk where file_id = ? and number = ?", file.id(), number)
                    .query((row, index) -> row.getBytes(1))
                    .single());
        }
    }

    /** The PNG that was made of a picture. */
    public Optional<byte[]> thumbnail(StoredFile file) {
        return db.sql("select thumbnail from stored_file where id = ? and thumbnail is not null", file.id())
                .query((row, index) -> row.getBytes(1))
                .optional();
    }

    private void delete(long id) {
        db.sql("delete from stored_file where id = ?", id).update();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
