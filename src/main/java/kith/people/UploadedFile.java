package kith.people;

import java.util.List;
import java.util.Objects;
import kith.files.Content;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file that somebody sends.
 *
 * @param name as it was sent
 * @param size as it was sent
 */
public record UploadedFile(String name, long size, Content content) {

    /** The files of a form; a field that was left empty sends a nameless one. */
    public static List<UploadedFile> sent(@Nullable List<MultipartFile> files) {
        return Objects.requireNonNullElse(files, List.<MultipartFile>of()).stream()
                .map(file -> new UploadedFile(
                        Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                        file.getSize(),
                        file::getInputStream))
                .filter(file -> !file.name().isEmpty())
                .toList();
    }
}
