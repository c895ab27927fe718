package id.simpul.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.store.Database;
import id.simpul.store.Entity;
import id.simpul.testing.MovableClock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** what holds of every record that leaves a computer, also of those that a feature of next year adds. */
class SharedRecordsTest {
    @TempDir
    Path folder;

    private static List<Entity> shared() {
        return Arrays.stream(Entity.values())
                .filter(entity -> entity.scope() != Entity.Scope.COMPUTER)
                .toList();
    }

    @Test
    void everyRecordThatIsToldHasAName() {
        assertThat(shared())
                .allSatisfy(entity -> assertThat(RecordKind.of(entity).title()).isNotNull());
    }

    /** A bundle tells table after table: what refers to a record that has not been told yet is refused. */
    @Test
    void everyRecordComesAfterThoseItRefersTo() {
        List<String> order =
                shared().stream().map(entity -> entity.table().getName()).toList();
        List<String> early = new ArrayList<>();
        try (var database = Database.create(folder, new byte[32], "320127", MovableClock.atWork())) {
            for (String table : order) {
                database.read(sql -> sql.fetch("SELECT \"table\" FROM pragma_foreign_key_list('" + table + "')"))
                        .getValues(0, String.class)
                        .forEach(target -> {
                            if (order.indexOf(target) > order.indexOf(table)) {
                                early.add(table + " before " + target);
                            }
                        });
            }
        }
        assertThat(early).isEmpty();
    }
}
