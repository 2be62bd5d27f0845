package kith;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A wire between a client and a server that can be cut and mended. */
final class CutWire implements AutoCloseable {

    private final String host;
    private final int target;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private ServerSocket entrance;

    CutWire(String host, int target) throws IOException {
        this.host = host;
        this.target = target;
        entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        port = entrance.getLocalPort();
        listen(entrance);
    }

    int port() {
        return port;
    }

    /** Whoever talks is cut off, and nobody gets through any more. */
    synchronized void cut() throws IOException {
        entrance.close();
        for (Socket socket : open) {
            socket.close();
        }
        open.clear();
    }

    synchronized void mend() throws IOException {
        if (!entrance.isClosed()) {
            return;
        }
        ServerSocket again = new ServerSocket();
        again.setReuseAddress(true);
        again.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        entrance = again;
        listen(again);
    }

    @Override
    public void close() throws IOException {
        cut();
    }

    private void listen(ServerSocket at) {
        Thread.startVirtualThread(() -> {
            try {
                while (true) {
                    Socket client = at.accept();
                    Socket server = new Socket(host, target);
                    open.add(client);
                    open.add(server);
                    pass(client, server);
                    pass(server, client);
                }
            } catch (IOException cut) {
                // That is what it is for.
            }
        });
    }

    private static void pass(Socket from, Socket to) {
        Thread.startVirtualThread(() -> {
            try (from;
                    to) {
                from.getInputStream().transferTo(to.getOutputStream());
            } catch (IOException cut) {
                // That is what it is for.
            }
        });
    }
}
