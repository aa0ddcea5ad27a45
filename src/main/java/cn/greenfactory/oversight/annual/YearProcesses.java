package cn.greenfactory.oversight.annual;

/** The processes of the reporting years, which an administrator may have ended while a year was not. */
public interface YearProcesses {

    /** Starts the year's process anew where the year stands; false where there is one, and nothing happens. */
    boolean resume(ReportYear year);
}
