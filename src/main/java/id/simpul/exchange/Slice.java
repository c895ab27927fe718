package id.simpul.exchange;

import id.simpul.kernel.Progress;

/**
 * One of several equal parts of a piece of work, told as progress of the whole.
 *
 * @param whole who is told
 * @param part which part, from 0
 * @param parts how many
 */
record Slice(Progress whole, int part, int parts) implements Progress {
    private static final int STEPS = 1000;

    @Override
    public void at(long done, long total) {
        long steps = total <= 0 ? 0 : Math.min(STEPS, done * STEPS / total);
        whole.at((long) part * STEPS + steps, (long) parts * STEPS);
    }

    @Override
    public boolean cancelled() {
        return whole.cancelled();
    }
}
