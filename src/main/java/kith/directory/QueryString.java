package kith.directory;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Parameters as they stand in the address bar. */
public final class QueryString {

    private QueryString() {}

    /** The parameters of a query string, with or without a question mark before it. */
    public static MultiValueMap<String, String> read(String query) {
        String bare = query.startsWith("?") ? query.substring(1) : query;
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        UriComponentsBuilder.newInstance()
                .query(bare)
                .build()
                .getQueryParams()
                .forEach((name, values) -> values.stream()
                        .map(value -> value == null ? "" : value.replace('+', ' '))
                        .forEach(value -> parameters.add(name, UriUtils.decode(value, StandardCharsets.UTF_8))));
        return parameters;
    }

    /** The parameters in their order, without a question mark. */
    public static String write(MultiValueMap<String, String> parameters) {
        return parameters.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(value -> entry.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }
}
