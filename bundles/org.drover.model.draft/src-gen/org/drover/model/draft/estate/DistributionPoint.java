/**
 */
package org.drover.model.draft.estate;

import org.eclipse.emf.common.util.EList;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Distribution Point</b></em>'.
 * <!-- end-user-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.drover.model.draft.estate.DistributionPoint#getPointPlacement <em>Point Placement</em>}</li>
 *   <li>{@link org.drover.model.draft.estate.DistributionPoint#isProtected <em>Protected</em>}</li>
 *   <li>{@link org.drover.model.draft.estate.DistributionPoint#isBits <em>Bits</em>}</li>
 *   <li>{@link org.drover.model.draft.estate.DistributionPoint#isMulticast <em>Multicast</em>}</li>
 *   <li>{@link org.drover.model.draft.estate.DistributionPoint#isStreaming <em>Streaming</em>}</li>
 *   <li>{@link org.drover.model.draft.estate.DistributionPoint#isInternet <em>Internet</em>}</li>
 *   <li>{@link org.drover.model.draft.estate.DistributionPoint#isMobile <em>Mobile</em>}</li>
 *   <li>{@link org.drover.model.draft.estate.DistributionPoint#getBoundaries <em>Boundaries</em>}</li>
 * </ul>
 *
 * @see org.drover.model.draft.estate.EstatePackage#getDistributionPoint()
 * @model
 * @generated
 */
public interface DistributionPoint extends ServiceRole {
	/**
	 * Returns the value of the '<em><b>Point Placement</b></em>' attribute.
	 * The literals are from the enumeration {@link org.drover.model.draft.estate.PointPlacement}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Point Placement</em>' attribute.
	 * @see org.drover.model.draft.estate.PointPlacement
	 * @see #setPointPlacement(PointPlacement)
	 * @see org.drover.model.draft.estate.EstatePackage#getDistributionPoint_PointPlacement()
	 * @model
	 * @generated
	 */
	PointPlacement getPointPlacement();

	/**
	 * Sets the value of the '{@link org.drover.model.draft.estate.DistributionPoint#getPointPlacement <em>Point Placement</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Point Placement</em>' attribute.
	 * @see org.drover.model.draft.estate.PointPlacement
	 * @see #getPointPlacement()
	 * @generated
	 */
	void setPointPlacement(PointPlacement value);

	/**
	 * Returns the value of the '<em><b>Protected</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Protected</em>' attribute.
	 * @see #setProtected(boolean)
	 * @see org.drover.model.draft.estate.EstatePackage#getDistributionPoint_Protected()
	 * @model
	 * @generated
	 */
	boolean isProtected();

	/**
	 * Sets the value of the '{@link org.drover.model.draft.estate.DistributionPoint#isProtected <em>Protected</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Protected</em>' attribute.
	 * @see #isProtected()
	 * @generated
	 */
	void setProtected(boolean value);

	/**
	 * Returns the value of the '<em><b>Bits</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Bits</em>' attribute.
	 * @see #setBits(boolean)
	 * @see org.drover.model.draft.estate.EstatePackage#getDistributionPoint_Bits()
	 * @model
	 * @generated
	 */
	boolean isBits();

	/**
	 * Sets the value of the '{@link org.drover.model.draft.estate.DistributionPoint#isBits <em>Bits</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Bits</em>' attribute.
	 * @see #isBits()
	 * @generated
	 */
	void setBits(boolean value);

	/**
	 * Returns the value of the '<em><b>Multicast</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Multicast</em>' attribute.
	 * @see #setMulticast(boolean)
	 * @see org.drover.model.draft.estate.EstatePackage#getDistributionPoint_Multicast()
	 * @model
	 * @generated
	 */
	boolean isMulticast();

	/**
	 * Sets the value of the '{@link org.drover.model.draft.estate.DistributionPoint#isMulticast <em>Multicast</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Multicast</em>' attribute.
	 * @see #isMulticast()
	 * @generated
	 */
	void setMulticast(boolean value);

	/**
	 * Returns the value of the '<em><b>Streaming</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Streaming</em>' attribute.
	 * @see #setStreaming(boolean)
	 * @see org.drover.model.draft.estate.EstatePackage#getDistributionPoint_Streaming()
	 * @model
	 * @generated
	 */
	boolean isStreaming();

	/**
	 * Sets the value of the '{@link org.drover.model.draft.estate.DistributionPoint#isStreaming <em>Streaming</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Streaming</em>' attribute.
	 * @see #isStreaming()
	 * @generated
	 */
	void setStreaming(boolean value);

	/**
	 * Returns the value of the '<em><b>Internet</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Internet</em>' attribute.
	 * @see #setInternet(boolean)
	 * @see org.drover.model.draft.estate.EstatePackage#getDistributionPoint_Internet()
	 * @model
	 * @generated
	 */
	boolean isInternet();

	/**
	 * Sets the value of the '{@link org.drover.model.draft.estate.DistributionPoint#isInternet <em>Internet</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Internet</em>' attribute.
	 * @see #isInternet()
	 * @generated
	 */
	void setInternet(boolean value);

	/**
	 * Returns the value of the '<em><b>Mobile</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Mobile</em>' attribute.
	 * @see #setMobile(boolean)
	 * @see org.drover.model.draft.estate.EstatePackage#getDistributionPoint_Mobile()
	 * @model
	 * @generated
	 */
	boolean isMobile();

	/**
	 * Sets the value of the '{@link org.drover.model.draft.estate.DistributionPoint#isMobile <em>Mobile</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Mobile</em>' attribute.
	 * @see #isMobile()
	 * @generated
	 */
	void setMobile(boolean value);

	/**
	 * Returns the value of the '<em><b>Boundaries</b></em>' reference list.
	 * The list contents are of type {@link org.drover.model.draft.estate.Boundary}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Boundaries</em>' reference list.
	 * @see org.drover.model.draft.estate.EstatePackage#getDistributionPoint_Boundaries()
	 * @model
	 * @generated
	 */
	EList<Boundary> getBoundaries();

} // DistributionPoint
