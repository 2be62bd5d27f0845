package kith.embedded;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Where a database is and how to sign in to it; its text keeps the password to itself. */
record DatabaseAccess(String url, String user, String password) implements JdbcConnectionDetails {

    @Override
    public String getUsername() {
        return user;
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public String toString() {
        return "a PostgreSQL database";
    }
}
