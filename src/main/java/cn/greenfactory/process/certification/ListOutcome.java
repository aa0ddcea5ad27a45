package cn.greenfactory.process.certification;

/** What the city head says of the list laid before him. */
enum ListOutcome {
    APPROVE,
    SEND_BACK
}
