package id.simpul.store;

import id.simpul.kernel.Refusal;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Which of the database's errors are answers for the user, and which are faults. */
final class Faults {
    /** Low byte of an extended SQLite result code is the primary code. */
    private static final int PRIMARY = 0xff;

    /** Input errors that say something about what stands in the file; the others are about writing it. */
    private static final Set<SQLiteErrorCode> READING = EnumSet.of(
            SQLiteErrorCode.SQLITE_IOERR,
            SQLiteErrorCode.SQLITE_IOERR_READ,
            SQLiteErrorCode.SQLITE_IOERR_SHORT_READ,
            SQLiteErrorCode.SQLITE_IOERR_CORRUPTFS,
            SQLiteErrorCode.SQLITE_IOERR_DATA);

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

    /** What {@code code} means for a user; empty if nothing a user can act on. */
    static Optional<StoreProblem> problem(SQLiteErrorCode code) {
        int primary = code.code & PRIMARY;
        // Already opening a file makes its shared index, for which a full disk has no room and no code of its own.
        if (primary == SQLiteErrorCode.SQLITE_FULL.code || code == SQLiteErrorCode.SQLITE_IOERR_SHMSIZE) {
            return Optional.of(new StoreProblem.DiskFull());
        }
        if (primary == SQLiteErrorCode.SQLITE_IOERR.code && !READING.contains(code)) {
            return Optional.of(new StoreProblem.NotWritable());
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
