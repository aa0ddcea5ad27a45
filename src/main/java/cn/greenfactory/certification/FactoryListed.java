package cn.greenfactory.certification;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A certified case has put its factory on the list; published once a case, in the transaction that ends it.
 *
 * @param decidedOn the day of the certification decision, from which the factory counts as listed
 */
public record FactoryListed(UUID factoryId, UUID enterpriseId, LocalDate decidedOn) {}
