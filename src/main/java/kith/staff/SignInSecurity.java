package kith.staff;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.Map;
import kith.shell.UserSession;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** Who may come in, through which door, and what browsers are told to refuse. */
@Configuration(proxyBeanMethods = false)
class SignInSecurity {

    private static final String LOGIN = "/agent/login";

    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'; manifest-src 'self'";

    @Bean
    SecurityFilterChain agentSide(HttpSecurity http, Clock clock) throws Exception {
        return http.securityMatcher("/**")
                .authorizeHttpRequests(requests -> requests
                        // The end of a stream that was allowed when it began; its session may be over by now.
                        .dispatcherTypeMatchers(DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(LOGIN, "/agent/setup/**")
                        .permitAll()
                        .requestMatchers("/agent/**")
                        .hasAuthority("AGENT")
                        .anyRequest()
                        .permitAll())
                .formLogin(form -> form.loginPage(LOGIN)
                        .usernameParameter("email")
                        .passwordParameter("password")
                        .authenticationDetailsSource(SignInDetails::new)
                        .successHandler(new SignInSuccess(clock))
                        .failureHandler(new SignInRefusal()))
                .logout(logout -> logout.logoutUrl("/agent/logout")
                        .logoutSuccessUrl(LOGIN + "?left")
                        .invalidateHttpSession(false)
                        .addLogoutHandler((request, response, agent) -> UserSession.keepAlone(request)))
                .requestCache(cache -> cache.requestCache(askedBefore()))
                .exceptionHandling(problems ->
                        problems.authenticationEntryPoint(entry()).accessDeniedHandler(new SignedOutMeanwhile(entry())))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy ->
                                policy.policy("camera=(), microphone=(), geolocation=(), browsing-topics=()")))
                .build();
    }

    /** Remembers the page that was asked for before signing in; parts of pages come again by themselves. */
    private static HttpSessionRequestCache askedBefore() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> request.getMethod().equals("GET")
                && request.getRequestURI().startsWith("/agent")
                && request.getHeader("HX-Request") == null);
        return cache;
    }

    /** Watching every filter of the chain would cost as much as a page and tell nobody anything. */
    @Bean
    SecurityObservationSettings unwatched() {
        return SecurityObservationSettings.noObservations();
    }

    /** In production the session cookie stays off plain HTTP wherever people reach us by HTTPS. */
    @Bean
    DefaultCookieSerializerCustomizer secureCookie(@Value("${kith.base-url}") String baseUrl, Environment environment) {
        boolean production = environment.acceptsProfiles(Profiles.of("production"));
        return cookie -> {
            if (production) {
                cookie.setUseSecureCookie(baseUrl.startsWith("https:"));
            }
        };
    }

    @Bean
    PasswordEncoder passwords() {
        return new DelegatingPasswordEncoder(
                "argon2", Map.of("argon2", Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
    }

    /** A part of a page that is asked for without a session gets a plain 401, so that the page can offer to sign in again. */
    private static AuthenticationEntryPoint entry() {
        AuthenticationEntryPoint toLogin = new LoginUrlAuthenticationEntryPoint(LOGIN);
        return (request, response, problem) -> {
            response.addHeader(HttpHeaders.VARY, "HX-Request");
            if ("true".equals(request.getHeader("HX-Request"))) {
                response.setHeader("Kith-Sign-In", LOGIN);
                response.setStatus(401);
            } else {
                toLogin.commence(request, response, problem);
            }
        };
    }
}
