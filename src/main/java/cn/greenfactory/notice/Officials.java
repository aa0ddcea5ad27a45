package cn.greenfactory.notice;

import java.util.UUID;

/** Who did what, and who may therefore not do more. Implemented over the security and audit modules. */
interface Officials {

    /** What an official does with an objection, by the model's element id, and as what. */
    enum Act {
        CONFIRM_INADMISSIBLE("Task_ConfirmInadmissible", false),
        VERIFY("Task_VerifyObjection", false),
        DECIDE("Task_DecideObjection", true),
        ORDER_HOLD("OrderHold", true);

        private final String taskId;
        private final boolean head;

        Act(String taskId, boolean head) {
            this.taskId = taskId;
            this.head = head;
        }

        String taskId() {
            return taskId;
        }

        boolean head() {
            return head;
        }
    }

    /**
     * Refuses whoever may not do this because of what they did before, then records the act. For {@code VERIFY} and
     * {@code DECIDE} that includes any part in the case and the approval of the list.
     *
     * @param approvedBy the head who approved the list on notice
     */
    void actOnObjection(Objection objection, String approvedBy, String who, Act act);

    /** Refuses an officer who acted at a county of the notice's round, then records the act on the notice. */
    void actOnNotice(Notice notice, String who, String act);

    /** Writes the trail of an act. */
    void trail(String who, String act, String subjectKind, UUID subjectId, Object before, Object after);
}
