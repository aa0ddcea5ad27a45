package cn.greenfactory.portal;

import cn.greenfactory.documents.Attachment;
import cn.greenfactory.oversight.learning.Training;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A training as anybody may read it until it is cancelled; {@code placesLeft} null without a limit. */
public record TrainingView(
        UUID id,
        String title,
        String content,
        LocalDate heldOn,
        String place,
        LocalDate signUpBy,
        Integer capacity,
        Integer placesLeft,
        String cancelReason,
        List<FileView> attachments) {

    public static TrainingView of(Training training, List<Attachment> files) {
        return new TrainingView(
                training.id(),
                training.title(),
                training.content(),
                training.heldOn(),
                training.place(),
                training.signUpBy(),
                training.capacity(),
                training.capacity() == null ? null : training.capacity() - training.persons(),
                training.cancelReason(),
                files.stream().map(FileView::of).toList());
    }
}
