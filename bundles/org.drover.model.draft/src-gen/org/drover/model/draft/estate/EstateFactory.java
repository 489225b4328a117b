/**
 */
package org.drover.model.draft.estate;

import org.eclipse.emf.ecore.EFactory;

/**
 * <!-- begin-user-doc -->
 * The <b>Factory</b> for the model.
 * It provides a create method for each non-abstract class of the model.
 * <!-- end-user-doc -->
 * @see org.drover.model.draft.estate.EstatePackage
 * @generated
 */
public interface EstateFactory extends EFactory {
	/**
	 * The singleton instance of the factory.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	EstateFactory eINSTANCE = org.drover.model.draft.estate.impl.EstateFactoryImpl.init();

	/**
	 * Returns a new object of class '<em>Draft</em>'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return a new object of class '<em>Draft</em>'.
	 * @generated
	 */
	EstateDraft createEstateDraft();

	/**
	 * Returns a new object of class '<em>Site</em>'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return a new object of class '<em>Site</em>'.
	 * @generated
	 */
	Site createSite();

	/**
	 * Returns a new object of class '<em>Site System</em>'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return a new object of class '<em>Site System</em>'.
	 * @generated
	 */
	SiteSystem createSiteSystem();

	/**
	 * Returns a new object of class '<em>Service Role</em>'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return a new object of class '<em>Service Role</em>'.
	 * @generated
	 */
	ServiceRole createServiceRole();

	/**
	 * Returns a new object of class '<em>Distribution Point</em>'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return a new object of class '<em>Distribution Point</em>'.
	 * @generated
	 */
	DistributionPoint createDistributionPoint();

	/**
	 * Returns a new object of class '<em>Boundary</em>'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return a new object of class '<em>Boundary</em>'.
	 * @generated
	 */
	Boundary createBoundary();

	/**
	 * Returns the package supported by this factory.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the package supported by this factory.
	 * @generated
	 */
	EstatePackage getEstatePackage();

} //EstateFactory
