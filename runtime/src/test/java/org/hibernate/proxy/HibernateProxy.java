package org.hibernate.proxy;

/** A substitute for the interface of Hibernate ORM, which is not a dependency. */
public interface HibernateProxy {
}
