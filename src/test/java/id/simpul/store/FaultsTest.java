package id.simpul.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.kernel.Refusal;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class FaultsTest {
    @ParameterizedTest
    @CsvSource({
        "SQLITE_FULL, DiskFull",
        "SQLITE_IOERR_SHMSIZE, DiskFull",
        "SQLITE_IOERR_WRITE, NotWritable",
        "SQLITE_IOERR_FSYNC, NotWritable",
        "SQLITE_READONLY, NotWritable",
        "SQLITE_CANTOPEN, NotWritable",
        "SQLITE_IOERR_READ, Damaged",
        "SQLITE_IOERR_SHORT_READ, Damaged",
        "SQLITE_CORRUPT, Damaged",
        "SQLITE_NOTADB, WrongKey",
        "SQLITE_BUSY, InUse"
    })
    void whatAUserCanActOnIsSaid(SQLiteErrorCode code, String problem) {
        var wrapped = new IllegalStateException(new SQLException(new SQLiteException("x", code)));
        assertThat(Faults.refusal(wrapped).map(Refusal::problem))
                .hasValueSatisfying(
                        said -> assertThat(said.getClass().getSimpleName()).isEqualTo(problem));
    }

    @Test
    void aFaultOfTheProgramIsNoRefusal() {
        assertThat(Faults.refusal(new SQLiteException("x", SQLiteErrorCode.SQLITE_CONSTRAINT)))
                .isEmpty();
        assertThat(Faults.refusal(new IllegalStateException())).isEmpty();
    }
}
