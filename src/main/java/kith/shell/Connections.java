package kith.shell;

import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How pages leave: a list in two pieces rather than in eight, each of which would wake whoever reads it. */
@Configuration(proxyBeanMethods = false)
class Connections {

    private static final int PIECE = 32 * 1024;

    /** Each connection holds a piece while it is open; {@code server.tomcat.max-connections} says how many may be. */
    @Bean
    TomcatConnectorCustomizer largePieces() {
        return connector -> {
            if (!connector.setProperty("socket.appWriteBufSize", Integer.toString(PIECE))) {
                throw new IllegalStateException("Tomcat does not know the size of its pieces by this name");
            }
        };
    }
}
