package kith.people.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kith.access.NotFound;
import kith.files.StoredFile;
import kith.people.PersonFile;
import kith.people.PersonFiles;
import kith.shell.Download;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** How files and pictures of records are answered: so that no browser runs them. */
final class SentFile {

    private SentFile() {}

    static void download(PersonFile file, PersonFiles files, HttpServletResponse response) throws IOException {
        StoredFile content = file.content();
        files.write(file, Download.of(response, file.name(), content.sentAs(), content.size()));
    }

    /** A picture that was made here, so it may be shown where it stands. */
    static void thumbnail(PersonFile file, PersonFiles files, HttpServletResponse response) throws IOException {
        byte[] picture = files.thumbnail(file).orElseThrow(() -> new NotFound("a picture of " + file.id()));
        Download.harmless(response);
        response.setContentType(MediaType.IMAGE_PNG_VALUE);
        response.setContentLength(picture.length);
        response.getOutputStream().write(picture);
    }

    /** A picture that was drawn here; its address changes with it. */
    static void picture(byte[] png, HttpServletResponse response) throws IOException {
        Download.harmless(response);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, max-age=31536000");
        response.setContentType(MediaType.IMAGE_PNG_VALUE);
        response.setContentLength(png.length);
        response.getOutputStream().write(png);
    }
}
