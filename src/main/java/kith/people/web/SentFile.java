package kith.people.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import kith.access.NotFound;
import kith.people.PersonFile;
import kith.people.PersonFiles;
import kith.people.UploadedFile;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.multipart.MultipartFile;

/** How files come and go: named by their sender, answered so that no browser runs them. */
final class SentFile {

    /** Were a browser to show a file as a page all the same, nothing in it could run or call. */
    private static final String POLICY = "default-src 'none'; sandbox";

    private SentFile() {}

    static void download(PersonFile file, PersonFiles files, HttpServletResponse response) throws IOException {
        String disposition = ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build()
                .toString();
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition);
        harmless(response);
        response.setContentType(file.content().sentAs());
        response.setContentLengthLong(file.content().size());
        files.write(file, response.getOutputStream());
    }

    /** A picture that was made here, so it may be shown where it stands. */
    static void thumbnail(PersonFile file, PersonFiles files, HttpServletResponse response) throws IOException {
        byte[] picture = files.thumbnail(file).orElseThrow(() -> new NotFound("a picture of " + file.id()));
        harmless(response);
        response.setContentType(MediaType.IMAGE_PNG_VALUE);
        response.setContentLength(picture.length);
        response.getOutputStream().write(picture);
    }

    /** A picture that was drawn here; its address changes with it. */
    static void picture(byte[] png, HttpServletResponse response) throws IOException {
        harmless(response);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, max-age=31536000");
        response.setContentType(MediaType.IMAGE_PNG_VALUE);
        response.setContentLength(png.length);
        response.getOutputStream().write(png);
    }

    /** The files of a form; a field that was left empty sends a nameless one. */
    static List<UploadedFile> uploads(@Nullable List<MultipartFile> sent) {
        return Objects.requireNonNullElse(sent, List.<MultipartFile>of()).stream()
                .filter(each -> !name(each).isEmpty())
                .map(each -> new UploadedFile(name(each), each.getSize(), each::getInputStream))
                .toList();
    }

    private static String name(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }

    private static void harmless(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
    }
}
