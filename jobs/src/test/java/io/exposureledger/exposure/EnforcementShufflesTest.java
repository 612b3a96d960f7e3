package io.exposureledger.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import io.exposureledger.testing.SharedSpark;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.QueryExecution;
import org.apache.spark.sql.util.QueryExecutionListener;
import org.junit.jupiter.api.Test;

/** Many policies are evaluated in as many shuffles as few. */
class EnforcementShufflesTest {

  private static final Pattern SHUFFLE = Pattern.compile("(?m)^[^A-Za-z]*Exchange ");

  /** How many rows are few enough to be sent to everybody is not what is asked here. */
  private static final String SENT_TO_EVERYBODY = "spark.sql.autoBroadcastJoinThreshold";

  @Test
  void shufflesDoNotGrowWithThePolicies() throws Exception {
    int few = shuffles(3);
    assertThat(shuffles(300)).isEqualTo(few).isPositive();
  }

  private static int shuffles(int policies) throws Exception {
    AccessTenant tenant = new AccessTenant("d" + policies);
    for (int i = 0; i < policies; i++) {
      tenant
          .add(new AccessPolicy("p" + i).list("controls", "mfa"))
          .list("include_users")
          .list("include_groups", "g-outer", "g-" + i)
          .list("exclude_roles", "r-" + i);
      tenant.put("core_group", "g-" + i, "Group " + i, true);
    }
    SparkSession spark = SharedSpark.session();
    AtomicInteger shuffles = new AtomicInteger();
    QueryExecutionListener counter =
        new QueryExecutionListener() {
          @Override
          public void onSuccess(String name, QueryExecution query, long nanoseconds) {
            shuffles.addAndGet(
                (int) SHUFFLE.matcher(query.executedPlan().toString()).results().count());
          }

          @Override
          public void onFailure(String name, QueryExecution query, Exception failure) {}
        };
    spark.conf().set(SENT_TO_EVERYBODY, -1);
    spark.listenerManager().register(counter);
    try {
      AccessTenant.evaluated(List.of(tenant)).collectAsList();
      spark.sparkContext().listenerBus().waitUntilEmpty();
    } finally {
      spark.listenerManager().unregister(counter);
      spark.conf().unset(SENT_TO_EVERYBODY);
    }
    return shuffles.get();
  }
}
