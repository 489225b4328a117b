/**
 */
package org.drover.model.draft.estate;

import org.eclipse.emf.common.util.EList;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Site</b></em>'.
 * <!-- end-user-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.drover.model.draft.estate.Site#getType <em>Type</em>}</li>
 *   <li>{@link org.drover.model.draft.estate.Site#getParent <em>Parent</em>}</li>
 *   <li>{@link org.drover.model.draft.estate.Site#getSystems <em>Systems</em>}</li>
 * </ul>
 *
 * @see org.drover.model.draft.estate.EstatePackage#getSite()
 * @model
 * @generated
 */
public interface Site extends Element {
	/**
	 * Returns the value of the '<em><b>Type</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * central, primary or secondary; may be empty.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Type</em>' attribute.
	 * @see #setType(String)
	 * @see org.drover.model.draft.estate.EstatePackage#getSite_Type()
	 * @model default=""
	 * @generated
	 */
	String getType();

	/**
	 * Sets the value of the '{@link org.drover.model.draft.estate.Site#getType <em>Type</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Type</em>' attribute.
	 * @see #getType()
	 * @generated
	 */
	void setType(String value);

	/**
	 * Returns the value of the '<em><b>Parent</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Parent</em>' reference.
	 * @see #setParent(Site)
	 * @see org.drover.model.draft.estate.EstatePackage#getSite_Parent()
	 * @model
	 * @generated
	 */
	Site getParent();

	/**
	 * Sets the value of the '{@link org.drover.model.draft.estate.Site#getParent <em>Parent</em>}' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Parent</em>' reference.
	 * @see #getParent()
	 * @generated
	 */
	void setParent(Site value);

	/**
	 * Returns the value of the '<em><b>Systems</b></em>' containment reference list.
	 * The list contents are of type {@link org.drover.model.draft.estate.SiteSystem}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Systems</em>' containment reference list.
	 * @see org.drover.model.draft.estate.EstatePackage#getSite_Systems()
	 * @model containment="true"
	 * @generated
	 */
	EList<SiteSystem> getSystems();

} // Site
