package id.simpul.household.match;

import id.simpul.store.Entity;

/** What is recorded twice. */
public enum PairKind {
    /** A person. */
    PERSON(1),
    /** A family. */
    FAMILY(2);

    private final int code;

    PairKind(int code) {
        this.code = code;
    }

    static PairKind of(Entity entity) {
        return entity == Entity.PERSON ? PERSON : FAMILY;
    }

    Entity entity() {
        return this == PERSON ? Entity.PERSON : Entity.HOUSEHOLD;
    }

    /** The stored code. */
    long code() {
        return code;
    }
}
