/** The API of the staff: what has no task in Tasklist, each handler naming the roles that may call it. */
package cn.greenfactory.portal.staff;
