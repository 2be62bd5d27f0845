package kith.shell;

/** What is true of this installation as a whole. */
public interface Installation {

    /** Whether the sample is loaded, so that each page says that this is a trial. */
    boolean trial();
}
