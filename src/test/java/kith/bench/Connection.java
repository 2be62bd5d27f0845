package kith.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A browser's connection that stays open: so little of the machine goes to asking that what is measured is the answer. */
final class Connection implements AutoCloseable {

    private static final String LENGTH = "content-length: ";

    private final URI root;
    private final String headers;
    private Socket socket;
    private InputStream in;

    Connection(URI root, String headers) throws IOException {
        this.root = root;
        this.headers = headers;
        this.socket = open();
        this.in = input();
    }

    /** Asks for a page and reads it to its end. */
    void get(String path) throws IOException {
        String request = "GET " + path + " HTTP/1.1\r\nHost: " + root.getAuthority() + "\r\n" + headers + "\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        String status = line();
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException(path + " answered " + status);
        }
        long length = 0;
        boolean last = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (header.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
                length = Long.parseLong(header.substring(LENGTH.length()));
            }
            last |= header.equalsIgnoreCase("Connection: close");
        }
        in.skipNBytes(length);
        if (last) {
            close();
            socket = open();
            in = input();
        }
    }

    private Socket open() throws IOException {
        Socket opened = new Socket(root.getHost(), root.getPort());
        opened.setTcpNoDelay(true);
        return opened;
    }

    private InputStream input() throws IOException {
        return new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the server hung up");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
