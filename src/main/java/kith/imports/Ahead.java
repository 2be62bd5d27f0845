package kith.imports;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Prepares the next batch while PostgreSQL works on the one before. */
final class Ahead implements AutoCloseable {

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("import-ahead").factory());

    <T> Future<T> begin(Callable<T> work) {
        return thread.submit(work);
    }

    /** What was begun, as soon as it is ready; its exceptions are those of the work. */
    static <T> T finish(Future<T> begun) {
        try {
            return begun.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits for what is under way. */
    @Override
    public void close() {
        thread.close();
    }
}
