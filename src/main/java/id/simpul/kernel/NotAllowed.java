package id.simpul.kernel;

/** The signed-in user's role does not include this. */
public record NotAllowed(Capability capability) implements Problem {
    @Override
    public Message what() {
        return Message.of(KernelText.NOT_ALLOWED_WHAT);
    }

    @Override
    public Message safe() {
        return Message.of(KernelText.NOTHING_CHANGED);
    }

    @Override
    public Message next() {
        return Message.of(KernelText.NOT_ALLOWED_NEXT);
    }
}
