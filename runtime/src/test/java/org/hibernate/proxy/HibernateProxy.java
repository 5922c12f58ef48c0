package org.hibernate.proxy;

/** Stands for the interface of this name of Hibernate ORM, which is no dependency. */
public interface HibernateProxy {
}
