package kith.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Sends a refused sign-in back to the form, which says why as far as anyone may know. */
class SignInRefusal implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        TypedAddress.keep(request);
        response.sendRedirect(
                refusal instanceof LockedException ? "/agent/login?refused=locked" : "/agent/login?refused=wrong");
    }
}
