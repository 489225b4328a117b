/**
 */
package org.drover.model.draft.estate;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Draft</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * The sites, servers and service roles of one topology, as a person edits them. A projection of gathered rows.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.drover.model.draft.estate.EstateDraft#getTopology <em>Topology</em>}</li>
 *   <li>{@link org.drover.model.draft.estate.EstateDraft#getSites <em>Sites</em>}</li>
 *   <li>{@link org.drover.model.draft.estate.EstateDraft#getShared <em>Shared</em>}</li>
 *   <li>{@link org.drover.model.draft.estate.EstateDraft#getBoundaries <em>Boundaries</em>}</li>
 * </ul>
 *
 * @see org.drover.model.draft.estate.EstatePackage#getEstateDraft()
 * @model
 * @generated
 */
public interface EstateDraft extends EObject {
	/**
	 * Returns the value of the '<em><b>Topology</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The topology's code.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Topology</em>' attribute.
	 * @see #setTopology(String)
	 * @see org.drover.model.draft.estate.EstatePackage#getEstateDraft_Topology()
	 * @model default=""
	 * @generated
	 */
	String getTopology();

	/**
	 * Sets the value of the '{@link org.drover.model.draft.estate.EstateDraft#getTopology <em>Topology</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Topology</em>' attribute.
	 * @see #getTopology()
	 * @generated
	 */
	void setTopology(String value);

	/**
	 * Returns the value of the '<em><b>Sites</b></em>' containment reference list.
	 * The list contents are of type {@link org.drover.model.draft.estate.Site}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Sites</em>' containment reference list.
	 * @see org.drover.model.draft.estate.EstatePackage#getEstateDraft_Sites()
	 * @model containment="true"
	 * @generated
	 */
	EList<Site> getSites();

	/**
	 * Returns the value of the '<em><b>Shared</b></em>' containment reference list.
	 * The list contents are of type {@link org.drover.model.draft.estate.ServiceRole}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Service roles that run on no server of this topology: another one shares them.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Shared</em>' containment reference list.
	 * @see org.drover.model.draft.estate.EstatePackage#getEstateDraft_Shared()
	 * @model containment="true"
	 * @generated
	 */
	EList<ServiceRole> getShared();

	/**
	 * Returns the value of the '<em><b>Boundaries</b></em>' containment reference list.
	 * The list contents are of type {@link org.drover.model.draft.estate.Boundary}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Boundaries</em>' containment reference list.
	 * @see org.drover.model.draft.estate.EstatePackage#getEstateDraft_Boundaries()
	 * @model containment="true"
	 * @generated
	 */
	EList<Boundary> getBoundaries();

} // EstateDraft
