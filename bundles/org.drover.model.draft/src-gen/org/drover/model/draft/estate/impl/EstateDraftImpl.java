/**
 */
package org.drover.model.draft.estate.impl;

import java.util.Collection;

import org.drover.model.draft.estate.Boundary;
import org.drover.model.draft.estate.EstateDraft;
import org.drover.model.draft.estate.EstatePackage;
import org.drover.model.draft.estate.ServiceRole;
import org.drover.model.draft.estate.Site;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.NotificationChain;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.InternalEObject;

import org.eclipse.emf.ecore.impl.ENotificationImpl;
import org.eclipse.emf.ecore.impl.MinimalEObjectImpl;

import org.eclipse.emf.ecore.util.EObjectContainmentEList;
import org.eclipse.emf.ecore.util.InternalEList;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Draft</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.drover.model.draft.estate.impl.EstateDraftImpl#getTopology <em>Topology</em>}</li>
 *   <li>{@link org.drover.model.draft.estate.impl.EstateDraftImpl#getSites <em>Sites</em>}</li>
 *   <li>{@link org.drover.model.draft.estate.impl.EstateDraftImpl#getShared <em>Shared</em>}</li>
 *   <li>{@link org.drover.model.draft.estate.impl.EstateDraftImpl#getBoundaries <em>Boundaries</em>}</li>
 * </ul>
 *
 * @generated
 */
public class EstateDraftImpl extends MinimalEObjectImpl.Container implements EstateDraft {
	/**
	 * The default value of the '{@link #getTopology() <em>Topology</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getTopology()
	 * @generated
	 * @ordered
	 */
	protected static final String TOPOLOGY_EDEFAULT = "";

	/**
	 * The cached value of the '{@link #getTopology() <em>Topology</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getTopology()
	 * @generated
	 * @ordered
	 */
	protected String topology = TOPOLOGY_EDEFAULT;

	/**
	 * The cached value of the '{@link #getSites() <em>Sites</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSites()
	 * @generated
	 * @ordered
	 */
	protected EList<Site> sites;

	/**
	 * The cached value of the '{@link #getShared() <em>Shared</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getShared()
	 * @generated
	 * @ordered
	 */
	protected EList<ServiceRole> shared;

	/**
	 * The cached value of the '{@link #getBoundaries() <em>Boundaries</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getBoundaries()
	 * @generated
	 * @ordered
	 */
	protected EList<Boundary> boundaries;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected EstateDraftImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return EstatePackage.Literals.ESTATE_DRAFT;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getTopology() {
		return topology;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setTopology(String newTopology) {
		String oldTopology = topology;
		topology = newTopology;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, EstatePackage.ESTATE_DRAFT__TOPOLOGY, oldTopology, topology));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Site> getSites() {
		if (sites == null) {
			sites = new EObjectContainmentEList<Site>(Site.class, this, EstatePackage.ESTATE_DRAFT__SITES);
		}
		return sites;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<ServiceRole> getShared() {
		if (shared == null) {
			shared = new EObjectContainmentEList<ServiceRole>(ServiceRole.class, this, EstatePackage.ESTATE_DRAFT__SHARED);
		}
		return shared;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Boundary> getBoundaries() {
		if (boundaries == null) {
			boundaries = new EObjectContainmentEList<Boundary>(Boundary.class, this, EstatePackage.ESTATE_DRAFT__BOUNDARIES);
		}
		return boundaries;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public NotificationChain eInverseRemove(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case EstatePackage.ESTATE_DRAFT__SITES:
				return ((InternalEList<?>)getSites()).basicRemove(otherEnd, msgs);
			case EstatePackage.ESTATE_DRAFT__SHARED:
				return ((InternalEList<?>)getShared()).basicRemove(otherEnd, msgs);
			case EstatePackage.ESTATE_DRAFT__BOUNDARIES:
				return ((InternalEList<?>)getBoundaries()).basicRemove(otherEnd, msgs);
		}
		return super.eInverseRemove(otherEnd, featureID, msgs);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case EstatePackage.ESTATE_DRAFT__TOPOLOGY:
				return getTopology();
			case EstatePackage.ESTATE_DRAFT__SITES:
				return getSites();
			case EstatePackage.ESTATE_DRAFT__SHARED:
				return getShared();
			case EstatePackage.ESTATE_DRAFT__BOUNDARIES:
				return getBoundaries();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@SuppressWarnings("unchecked")
	@Override
	public void eSet(int featureID, Object newValue) {
		switch (featureID) {
			case EstatePackage.ESTATE_DRAFT__TOPOLOGY:
				setTopology((String)newValue);
				return;
			case EstatePackage.ESTATE_DRAFT__SITES:
				getSites().clear();
				getSites().addAll((Collection<? extends Site>)newValue);
				return;
			case EstatePackage.ESTATE_DRAFT__SHARED:
				getShared().clear();
				getShared().addAll((Collection<? extends ServiceRole>)newValue);
				return;
			case EstatePackage.ESTATE_DRAFT__BOUNDARIES:
				getBoundaries().clear();
				getBoundaries().addAll((Collection<? extends Boundary>)newValue);
				return;
		}
		super.eSet(featureID, newValue);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void eUnset(int featureID) {
		switch (featureID) {
			case EstatePackage.ESTATE_DRAFT__TOPOLOGY:
				setTopology(TOPOLOGY_EDEFAULT);
				return;
			case EstatePackage.ESTATE_DRAFT__SITES:
				getSites().clear();
				return;
			case EstatePackage.ESTATE_DRAFT__SHARED:
				getShared().clear();
				return;
			case EstatePackage.ESTATE_DRAFT__BOUNDARIES:
				getBoundaries().clear();
				return;
		}
		super.eUnset(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean eIsSet(int featureID) {
		switch (featureID) {
			case EstatePackage.ESTATE_DRAFT__TOPOLOGY:
				return TOPOLOGY_EDEFAULT == null ? topology != null : !TOPOLOGY_EDEFAULT.equals(topology);
			case EstatePackage.ESTATE_DRAFT__SITES:
				return sites != null && !sites.isEmpty();
			case EstatePackage.ESTATE_DRAFT__SHARED:
				return shared != null && !shared.isEmpty();
			case EstatePackage.ESTATE_DRAFT__BOUNDARIES:
				return boundaries != null && !boundaries.isEmpty();
		}
		return super.eIsSet(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String toString() {
		if (eIsProxy()) return super.toString();

		StringBuilder result = new StringBuilder(super.toString());
		result.append(" (topology: ");
		result.append(topology);
		result.append(')');
		return result.toString();
	}

} //EstateDraftImpl
