/**
 */
package org.drover.model.draft.estate;

import org.drover.model.ObjectKind;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Service Role</b></em>'.
 * <!-- end-user-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.drover.model.draft.estate.ServiceRole#getKind <em>Kind</em>}</li>
 *   <li>{@link org.drover.model.draft.estate.ServiceRole#getOwner <em>Owner</em>}</li>
 *   <li>{@link org.drover.model.draft.estate.ServiceRole#getSharedWith <em>Shared With</em>}</li>
 *   <li>{@link org.drover.model.draft.estate.ServiceRole#getAddress <em>Address</em>}</li>
 * </ul>
 *
 * @see org.drover.model.draft.estate.EstatePackage#getServiceRole()
 * @model
 * @generated
 */
public interface ServiceRole extends Element {
	/**
	 * Returns the value of the '<em><b>Kind</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Kind</em>' attribute.
	 * @see #setKind(ObjectKind)
	 * @see org.drover.model.draft.estate.EstatePackage#getServiceRole_Kind()
	 * @model dataType="org.drover.model.draft.estate.Kind"
	 * @generated
	 */
	ObjectKind getKind();

	/**
	 * Sets the value of the '{@link org.drover.model.draft.estate.ServiceRole#getKind <em>Kind</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Kind</em>' attribute.
	 * @see #getKind()
	 * @generated
	 */
	void setKind(ObjectKind value);

	/**
	 * Returns the value of the '<em><b>Owner</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Code of the topology that runs it.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Owner</em>' attribute.
	 * @see #setOwner(String)
	 * @see org.drover.model.draft.estate.EstatePackage#getServiceRole_Owner()
	 * @model default=""
	 * @generated
	 */
	String getOwner();

	/**
	 * Sets the value of the '{@link org.drover.model.draft.estate.ServiceRole#getOwner <em>Owner</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Owner</em>' attribute.
	 * @see #getOwner()
	 * @generated
	 */
	void setOwner(String value);

	/**
	 * Returns the value of the '<em><b>Shared With</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Shared With</em>' attribute.
	 * @see #setSharedWith(String)
	 * @see org.drover.model.draft.estate.EstatePackage#getServiceRole_SharedWith()
	 * @model default=""
	 * @generated
	 */
	String getSharedWith();

	/**
	 * Sets the value of the '{@link org.drover.model.draft.estate.ServiceRole#getSharedWith <em>Shared With</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Shared With</em>' attribute.
	 * @see #getSharedWith()
	 * @generated
	 */
	void setSharedWith(String value);

	/**
	 * Returns the value of the '<em><b>Address</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Address</em>' attribute.
	 * @see #setAddress(String)
	 * @see org.drover.model.draft.estate.EstatePackage#getServiceRole_Address()
	 * @model default=""
	 * @generated
	 */
	String getAddress();

	/**
	 * Sets the value of the '{@link org.drover.model.draft.estate.ServiceRole#getAddress <em>Address</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Address</em>' attribute.
	 * @see #getAddress()
	 * @generated
	 */
	void setAddress(String value);

} // ServiceRole
