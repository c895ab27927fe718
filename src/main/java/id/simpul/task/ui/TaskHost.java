package id.simpul.task.ui;

import id.simpul.task.Task;

/** What the screen of tasks asks of the program around it. */
public interface TaskHost {
    /** Goes to the very place where {@code task} is done. */
    void go(Task task);

    /** Opens the record of a case. */
    void openCase(long caseFile);

    /** Opens the queue of all cases. */
    void queue();

    /** Opens the routes of home visits. */
    void visits();

    /** Takes a new case in. */
    void newCase();

    /** Something was put off or taken up again. */
    void changed();
}
