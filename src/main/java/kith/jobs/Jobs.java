package kith.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Starts background jobs. They live in PostgreSQL: a job that is started within a transaction exists when that commits,
 * any process may run it, and one whose process died is taken up by another within some 15 seconds.
 */
@Component
public class Jobs implements DisposableBean {

    private static final Duration HEARTBEAT = Duration.ofSeconds(2);
    private static final int TRIES = 5;

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    private final Map<String, OneTimeTask<Void>> tasks;
    private final Scheduler scheduler;
    private final Clock clock;

    /** What is started in a transaction can be seen only after its end; nobody should wait for the next look until then. */
    private final TransactionSynchronization lookAgain = new TransactionSynchronization() {
        @Override
        public void afterCommit() {
            scheduler.triggerCheckForDueExecutions();
        }
    };

    Jobs(
            DataSource dataSource,
            ObjectProvider<Job> jobs,
            Clock clock,
            @Value("${kith.jobs.retry-after:20s}") Duration retryAfter) {
        this.clock = clock;
        List<OneTimeTask<Void>> known =
                jobs.stream().map(job -> task(job, retryAfter)).toList();
        tasks = known.stream().collect(Collectors.toMap(OneTimeTask::getName, Function.identity()));
        scheduler = Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), List.copyOf(known))
                .threads(3)
                .pollingInterval(Duration.ofSeconds(1))
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(4)
                .enableImmediateExecution()
                .build();
    }

    /** Has the job of this name run for a row, once; a row whose job waits or runs is not started twice. */
    public void start(String job, long id) {
        startAt(clock.instant(), job, id);
    }

    /** The same, not before this moment. */
    public void startAt(Instant moment, String job, long id) {
        OneTimeTask<Void> task = tasks.get(job);
        if (task == null) {
            throw new IllegalArgumentException("No job is named " + job);
        }
        scheduler.scheduleIfNotExists(task.instance(Long.toString(id)), moment);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(lookAgain);
        }
    }

    private static OneTimeTask<Void> task(Job job, Duration retryAfter) {
        return Tasks.oneTime(job.name())
                .onFailure(failed(job, new OnFailureRetryLater<>(retryAfter)))
                .execute((instance, context) -> job.run(Long.parseLong(instance.getId())));
    }

    /** Giving up comes before the job is forgotten, so that it is made up for when the process dies between the two. */
    private static FailureHandler<Void> failed(Job job, FailureHandler<Void> again) {
        return (complete, operations) -> {
            Execution execution = complete.getExecution();
            if (execution.consecutiveFailures + 1 < TRIES) {
                again.onFailure(complete, operations);
            } else {
                LOG.error(
                        "Job {} gives up",
                        execution.taskInstance,
                        complete.getCause().orElse(null));
                job.givenUp(Long.parseLong(execution.taskInstance.getId()));
                operations.stop();
            }
        };
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        scheduler.start();
    }

    @Override
    public void destroy() {
        scheduler.stop();
    }
}
