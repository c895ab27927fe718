package id.simpul.store;

import id.simpul.kernel.Refusal;
import java.sql.SQLException;
import java.util.Optional;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Which of the database's errors are answers for the user, and which are faults. */
final class Faults {
    /** Low byte of an extended SQLite result code is the primary code. */
    private static final int PRIMARY = 0xff;

    private Faults() {}

    /** The refusal that {@code fault} amounts to, if it is one a user can act on. */
    static Optional<Refusal> refusal(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return Optional.of(refusal);
            }
            if (cause instanceof SQLiteException sqlite) {
                return problem(sqlite.getResultCode()).map(Refusal::new);
            }
        }
        return Optional.empty();
    }

    private static Optional<StoreProblem> problem(SQLiteErrorCode code) {
        int primary = code.code & PRIMARY;
        if (primary == SQLiteErrorCode.SQLITE_FULL.code) {
            return Optional.of(new StoreProblem.DiskFull());
        }
        if (primary == SQLiteErrorCode.SQLITE_READONLY.code
                || primary == SQLiteErrorCode.SQLITE_CANTOPEN.code
                || primary == SQLiteErrorCode.SQLITE_PERM.code) {
            return Optional.of(new StoreProblem.NotWritable());
        }
        if (primary == SQLiteErrorCode.SQLITE_NOTADB.code) {
            return Optional.of(new StoreProblem.WrongKey());
        }
        if (primary == SQLiteErrorCode.SQLITE_CORRUPT.code || primary == SQLiteErrorCode.SQLITE_IOERR.code) {
            return Optional.of(new StoreProblem.Damaged());
        }
        if (primary == SQLiteErrorCode.SQLITE_BUSY.code) {
            return Optional.of(new StoreProblem.InUse());
        }
        return Optional.empty();
    }

    /** {@code fault} as the refusal it is, or wrapped as the unexpected fault it is. */
    static RuntimeException rethrow(Throwable fault) {
        return refusal(fault).<RuntimeException>map(r -> r).orElseGet(() -> switch (fault) {
            case RuntimeException unchecked -> unchecked;
            case SQLException sql -> new IllegalStateException("database error " + sql.getErrorCode(), sql);
            default -> new IllegalStateException("database error", fault);
        });
    }
}
