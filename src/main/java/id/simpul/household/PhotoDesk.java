package id.simpul.household;

import static id.simpul.household.EventTransaction.require;
import static id.simpul.store.jooq.Tables.PHOTO;
import static id.simpul.store.jooq.Tables.STORED_FILE;

import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.store.Database;
import id.simpul.store.Entity;
import id.simpul.store.StoredFiles;
import id.simpul.store.StoredFiles.StoredFile;
import id.simpul.store.jooq.tables.records.PhotoRecord;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Photos of families. The picture is kept once by its hash inside the encrypted file; every write is one act that
 * {@link HouseholdDesk#undo} takes back. Not for the user interface's thread.
 */
public final class PhotoDesk {
    private final Database database;

    /** The desk of {@code database}. */
    public PhotoDesk(Database database) {
        this.database = database;
    }

    /** The photos of a family by kind, the newest of a kind first. */
    public List<Photo> of(Actor actor, long household) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> sql.select(PHOTO.fields())
                .select(STORED_FILE.SHA256)
                .from(PHOTO)
                .leftJoin(STORED_FILE)
                .on(STORED_FILE.SHA256.eq(PHOTO.FILE))
                .where(PHOTO.HOUSEHOLD.eq(household))
                .and(PHOTO.DELETED.eq(0L))
                .orderBy(PHOTO.KIND, PHOTO.TAKEN_ON.desc().nullsLast(), PHOTO.ID.desc())
                .fetch(row -> photo(row.into(PHOTO), row.get(STORED_FILE.SHA256) != null)));
    }

    /** The picture itself; empty where only the office that took it has it. */
    public Optional<byte[]> picture(Actor actor, Photo photo) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> StoredFiles.find(sql, photo.file()).map(StoredFile::bytes));
    }

    /**
     * Adds photos in one act.
     *
     * @param taken what each shows, with the shrunk picture
     * @param spot where the house stands, if that is taken over from a photo; null: it is not
     */
    public Written add(Actor actor, long household, List<NewPhoto> taken, @Nullable Coordinates spot) {
        return add(actor, household, taken, spot, null);
    }

    /** As above; {@code visit} is the row of the home visit at which they were taken, null for none. */
    public Written add(
            Actor actor, long household, List<NewPhoto> taken, @Nullable Coordinates spot, @Nullable Long visit) {
        actor.require(Capability.EDIT_HOUSEHOLD);
        return database.journal().write(actor, "household.addPhoto", tx -> {
            Household family =
                    require(FamilyReader.find(tx.sql(), household, false)).household();
            tx.about(household);
            if (spot != null) {
                tx.update(FamilyRows.change(
                        family,
                        family.details()
                                .change()
                                .at(spot.latitude(), spot.longitude())
                                .build()));
            }
            long last = 0;
            for (NewPhoto photo : taken) {
                PreparedPhoto picture = photo.picture();
                String file = StoredFiles.put(tx, PreparedPhoto.MEDIA_TYPE, picture.jpeg());
                last = tx.insert(fill(new PhotoRecord(), photo.details())
                        .setHousehold(household)
                        .setVisit(visit)
                        .setFile(file)
                        .setWidth((long) picture.width())
                        .setHeight((long) picture.height())
                        .setSize((long) picture.jpeg().length)
                        .setOffice(database.office()));
            }
            return new Written(last, tx.actId());
        });
    }

    /** Puts another picture in the place of one; the one before stays in the history. */
    public Written replace(Actor actor, Photo photo, PreparedPhoto picture) {
        actor.require(Capability.EDIT_HOUSEHOLD);
        return database.journal().write(actor, "household.replacePhoto", tx -> {
            tx.about(photo.household());
            String file = StoredFiles.put(tx, PreparedPhoto.MEDIA_TYPE, picture.jpeg());
            PhotoRecord row = row(tx.sql(), photo.id());
            tx.update(row.setFile(file)
                    .setWidth((long) picture.width())
                    .setHeight((long) picture.height())
                    .setSize((long) picture.jpeg().length)
                    .setOffice(database.office()));
            return new Written(photo.id(), tx.actId());
        });
    }

    /** Changes what is said of a photo. */
    public Written describe(Actor actor, Photo before, PhotoDetails after) {
        actor.require(Capability.EDIT_HOUSEHOLD);
        return database.journal().write(actor, "household.editPhoto", tx -> {
            tx.about(before.household());
            PhotoRecord row = fill(new PhotoRecord(), before.details()).setId(before.id());
            row.touched(false);
            tx.update(fill(row, after));
            return new Written(before.id(), tx.actId());
        });
    }

    /** Takes a photo out. It stays in the journal, and undo brings it back. */
    public Written remove(Actor actor, Photo photo) {
        actor.require(Capability.EDIT_HOUSEHOLD);
        return database.journal().write(actor, "household.removePhoto", tx -> {
            tx.about(photo.household());
            tx.delete(Entity.PHOTO, photo.id());
            return new Written(photo.id(), tx.actId());
        });
    }

    private static PhotoRecord row(DSLContext sql, long id) {
        return require(sql.selectFrom(PHOTO)
                .where(PHOTO.ID.eq(id))
                .and(PHOTO.DELETED.eq(0L))
                .fetchOptional());
    }

    private static PhotoRecord fill(PhotoRecord row, PhotoDetails details) {
        return row.setKind((long) details.kind())
                .setPerson(details.person())
                .setAssessment(details.assessment())
                .setTakenOn(details.takenOn() == null ? null : details.takenOn().toString())
                .setTakenBy(FamilyRows.text(details.takenBy()))
                .setNote(FamilyRows.text(details.note()));
    }

    private static Photo photo(PhotoRecord row, boolean here) {
        return new Photo(
                row.getId(),
                row.getHousehold(),
                new PhotoDetails(
                        row.getKind().intValue(),
                        FamilyRows.date(row.getTakenOn()),
                        row.getTakenBy(),
                        row.getNote(),
                        row.getPerson(),
                        row.getAssessment()),
                row.getFile(),
                row.getWidth().intValue(),
                row.getHeight().intValue(),
                row.getSize(),
                row.getOffice(),
                here);
    }
}
