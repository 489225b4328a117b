/**
 */
package org.drover.model.draft.estate;

import org.eclipse.emf.common.util.EList;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Site System</b></em>'.
 * <!-- end-user-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.drover.model.draft.estate.SiteSystem#getRoles <em>Roles</em>}</li>
 * </ul>
 *
 * @see org.drover.model.draft.estate.EstatePackage#getSiteSystem()
 * @model
 * @generated
 */
public interface SiteSystem extends Element {
	/**
	 * Returns the value of the '<em><b>Roles</b></em>' containment reference list.
	 * The list contents are of type {@link org.drover.model.draft.estate.ServiceRole}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Roles</em>' containment reference list.
	 * @see org.drover.model.draft.estate.EstatePackage#getSiteSystem_Roles()
	 * @model containment="true"
	 * @generated
	 */
	EList<ServiceRole> getRoles();

} // SiteSystem
