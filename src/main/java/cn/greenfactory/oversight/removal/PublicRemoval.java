package cn.greenfactory.oversight.removal;

import cn.greenfactory.documents.Paper;
import cn.greenfactory.oversight.Ground;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A removal as it was announced to everybody (第十四条): which factory, since when, on which grounds; not the facts.
 *
 * @param removedOn the first day on which the factory was not on the list
 */
public record PublicRemoval(
        UUID id,
        String number,
        String enterpriseName,
        String factoryName,
        String countyName,
        String certificateNo,
        LocalDate removedOn,
        List<Ground> grounds,
        Paper announcement) {}
