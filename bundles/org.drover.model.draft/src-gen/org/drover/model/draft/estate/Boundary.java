/**
 */
package org.drover.model.draft.estate;


/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Boundary</b></em>'.
 * <!-- end-user-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.drover.model.draft.estate.Boundary#isGroup <em>Group</em>}</li>
 * </ul>
 *
 * @see org.drover.model.draft.estate.EstatePackage#getBoundary()
 * @model
 * @generated
 */
public interface Boundary extends Element {
	/**
	 * Returns the value of the '<em><b>Group</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Group</em>' attribute.
	 * @see #setGroup(boolean)
	 * @see org.drover.model.draft.estate.EstatePackage#getBoundary_Group()
	 * @model
	 * @generated
	 */
	boolean isGroup();

	/**
	 * Sets the value of the '{@link org.drover.model.draft.estate.Boundary#isGroup <em>Group</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Group</em>' attribute.
	 * @see #isGroup()
	 * @generated
	 */
	void setGroup(boolean value);

} // Boundary
