package kith.portal;

/** Whether a form asks for something, and takes no for an answer. */
public enum Asking {
    NO,
    ASKED,
    REQUIRED
}
