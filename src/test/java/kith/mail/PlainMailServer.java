package kith.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that answers as it is told to, one conversation after the other. */
final class PlainMailServer implements AutoCloseable {

    /** What it hears in each conversation, line by line. */
    final List<String> heard = new CopyOnWriteArrayList<>();

    private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final Map<String, String> answers = new ConcurrentHashMap<>();

    PlainMailServer() throws IOException {
        answers.putAll(Map.of(
                "GREETING",
                "220 test",
                "EHLO",
                "250 test",
                "MAIL",
                "250 ok",
                "RCPT",
                "250 ok",
                "DATA",
                "354 go on",
                ".",
                "250 taken",
                "QUIT",
                "221 bye",
                "NOOP",
                "250 ok",
                "RSET",
                "250 ok"));
        Thread.ofVirtual().start(this::serve);
    }

    /** From now on this is its answer; an empty one is none at all. */
    void answers(String command, String answer) {
        answers.put(command, answer);
    }

    String url() {
        return "smtp://127.0.0.1:" + socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                converse(client);
            } catch (IOException e) {
                heard.add("(hung up)");
            }
        }
    }

    private void converse(Socket client) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        Writer out = new OutputStreamWriter(client.getOutputStream(), StandardCharsets.US_ASCII);
        answer("GREETING", out);
        boolean content = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            heard.add(line);
            if (content && !line.equals(".")) {
                continue;
            }
            String command = line.split(" ", 2)[0];
            content = command.equals("DATA") && answers.getOrDefault("DATA", "").startsWith("354");
            answer(command, out);
        }
    }

    private void answer(String command, Writer out) throws IOException {
        String answer = answers.getOrDefault(command, "500 what?");
        if (!answer.isEmpty()) {
            out.write(answer + "\r\n");
            out.flush();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
